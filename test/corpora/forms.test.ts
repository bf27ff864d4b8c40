/** Real conversations written in every other form of label, whole and in parts: the forms that no sample is written in. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readTranscript } from '../../server/src/transcript/transcript';
import { shared } from '../support/commandLine';

interface Spoken {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** How the first paragraph of a turn is written, and each further one; `at` counts seconds. */
interface Form {
  readonly first: (name: string, text: string, at: number) => string;
  readonly next?: (text: string, at: number) => string;
  /** Above the first turn. */
  readonly head?: string;
  /** What stands for the name. */
  readonly written?: (name: string) => string;
}

const two = (value: number) => String(Math.floor(value) % 60).padStart(2, '0');
const long = (at: number) => `${String(Math.floor(at / 3600)).padStart(2, '0')}:${two(at / 60)}:${two(at)}`;
const short = (at: number) => (at < 3600 ? `${two(at / 60)}:${two(at)}` : long(at));
const initials = (name: string) =>
  name
    .split(/[ -]+/)
    .map(it => it[0])
    .join('')
    .toUpperCase();

const head = `---
guest: Somebody
title: 'How it was done: a talk in 26 minutes'
youtube_url: https://example.org/watch?v=1
description: |
  A talk about how it was done.
  Find it at: https://example.org
duration: '1:26:03'
keywords:
- growth
---

# How it was done
`;

const forms: Readonly<Record<string, Form>> = {
  'Name (00:00:00): on its own line, and (00:00:00): below': {
    first: (name, text, at) => `${name} (${long(at)}):\n${text}`,
    next: (text, at) => `(${long(at)}):\n${text}`,
    head,
  },
  'Name (00:00:00) on its own line': { first: (name, text, at) => `${name} (${long(at)})\n${text}` },
  'Name (00:00:00): text': { first: (name, text, at) => `${name} (${long(at)}): ${text}` },
  'Name [0:46]: text': { first: (name, text, at) => `${name} [${short(at)}]: ${text}` },
  '[00:00:00] Name: text': { first: (name, text, at) => `[${long(at)}] ${name}: ${text}` },
  '[Name] [00:46] text': { first: (name, text, at) => `[${name}] [${short(at)}] ${text}` },
  '[Name]: text': { first: (name, text) => `[${name}]: ${text}` },
  'Name: 00:00:00 on its own line': { first: (name, text, at) => `${name}: ${long(at)}\n\n${text}` },
  '**Name:** 00:00:00 on its own line': { first: (name, text, at) => `**${name}:** ${long(at)}\n\n${text}` },
  'Name 00:00:00 on its own line': { first: (name, text, at) => `${name} ${long(at)}\n\n${text}` },
  '**Name**: text': { first: (name, text) => `**${name}**: ${text}` },
  'Name: text': { first: (name, text) => `${name}: ${text}` },
  'NAME: text': { first: (name, text) => `${name}: ${text}`, written: it => it.toUpperCase() },
  'Name：text': { first: (name, text) => `${name}：${text}` },
  'Name (Where): text': { first: (name, text) => `${name}: ${text}`, written: it => `${it} (Fjord Labs)` },
  'AB: text': { first: (name, text) => `${name}: ${text}`, written: initials },
};

const parts: Readonly<Record<string, (turns: readonly Spoken[]) => readonly Spoken[]>> = {
  whole: turns => turns,
  'the last half': turns => turns.slice(-Math.ceil(turns.length / 2)),
  'the first thirty turns': turns => turns.slice(0, 30),
};

/** Between them only what is written in other forms in these files: music, a name in a list of names, a doubled label. */
const leastScore = 0.998;

suite('forms of label that no sample has', () => {
  const conversations: (readonly Spoken[])[] = [];

  suiteSetup(async () => {
    const { truth } = await import(pathToFileURL(shared('tools/turn-truth.mjs')).href);
    const folder = shared('data/corpora/changelog');
    for (const file of readdirSync(folder).filter(it => it.endsWith('.md'))) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const turns: readonly { line: number; label: string }[] = truth('bold', text);
      // Two at least answer each other, under names that are written as names are.
      const named = turns.filter(it => /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(it.label));
      if (named.length < 40 || named.length < turns.length || new Set(named.map(it => it.label)).size < 2) continue;
      const lines = text.split('\n');
      conversations.push(turns.map((it, index) => spoken(it.label, lines.slice(it.line, turns[index + 1]?.line))));
    }
  });

  for (const [form, it] of Object.entries(forms)) {
    for (const [part, cut] of Object.entries(parts)) {
      test(`${form}, ${part}`, () => {
        let hits = 0;
        let found = 0;
        let written = 0;
        for (const conversation of conversations) {
          const turns = cut(conversation);
          const { text, wanted } = write(turns, it);
          const read = readLabels(text);
          found += read.size;
          written += wanted.size;
          for (const [line, label] of wanted) if (read.get(line) === label) hits++;
        }
        assert.ok(conversations.length >= 20, 'there are conversations');
        const score = (2 * hits) / (found + written);
        assert.ok(score >= leastScore, `F1 ${score.toFixed(4)}: ${hits} of ${written}, ${found} read`);
      });
    }
  }
});

function spoken(name: string, lines: readonly string[]): Spoken {
  const paragraphs = lines
    .map(it => it.replace(/^\*\*[^*]+\*\*:?\s*/, '').replace(/\\?\[[\d:.]+\\?\]\s*/g, ''))
    .map(it => it.trim())
    .filter(it => it !== '' && !/^(?:[#>`~-]|\*\*)/.test(it));
  return { name, paragraphs: paragraphs.length > 0 ? paragraphs : ['Yes, I think so.'] };
}

function write(turns: readonly Spoken[], form: Form): { text: string; wanted: ReadonlyMap<number, string> } {
  const wanted = new Map<number, string>();
  const lines = (form.head ?? '# A talk\n').split('\n');
  let at = 0;
  for (const { name, paragraphs } of turns) {
    const label = form.written?.(name) ?? name;
    wanted.set(lines.length, label);
    for (const [index, paragraph] of paragraphs.entries()) {
      const text = index === 0 ? form.first(label, paragraph, at) : (form.next?.(paragraph, at) ?? paragraph);
      lines.push(...text.split('\n'), '');
      at += 3 + Math.floor(paragraph.length / 15);
    }
  }
  return { text: lines.join('\n'), wanted };
}

function readLabels(text: string): ReadonlyMap<number, string> {
  const { blocks, structure } = readTranscript(text);
  const lines: number[] = [];
  let line = 0;
  for (const block of blocks) {
    lines.push(line);
    line += block.lineEnds;
  }
  return new Map(structure.turns.map(it => [lines[it.block] as number, it.label.text]));
}
