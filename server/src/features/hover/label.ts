/** What hover says of a speaker label: the person, why it is that person, and what part of the talk is theirs. */
import { escapeMarkdown } from '../../lsp/markdown';
import type { Turn } from '../../model/turn';
import { counted, say } from '../../text/say';
import { touches } from '../../text/span';
import { labelSpan, personOf, turnAt } from '../../transcript/questions';
import { speakerShares } from '../../transcript/shares';
import type { Transcript } from '../../transcript/transcript';
import type { HoverText } from './hoverText';

export function describeLabel(transcript: Transcript, offset: number): HoverText | undefined {
  const turn = transcript.structure.turns[turnAt(transcript, offset)];
  if (turn === undefined) return undefined;
  const span = labelSpan(transcript, turn);
  if (!touches(span, offset)) return undefined;
  const parts = turn.speakers.map(id => describePerson(transcript, turn, id));
  const unknown = turn.label.names.filter(name => transcript.structure.people.resolve(name).kind !== 'known');
  for (const name of unknown) parts.push(describeUnknown(transcript, name));
  return { span, markdown: parts.join('\n\n---\n\n') };
}

function describePerson(transcript: Transcript, turn: Turn, id: string): string {
  const person = personOf(transcript.structure, id);
  if (person === undefined) return `**${escapeMarkdown(id)}**`;
  const lines = [`**${escapeMarkdown(person.name)}**`];
  const known = [person.role, person.affiliation].filter((it, at, all) => it !== undefined && all.indexOf(it) === at);
  if (known.length > 0) lines.push(known.map(it => escapeMarkdown(it as string)).join(' · '));
  const share = speakerShares(transcript).get(id);
  if (share !== undefined) {
    const turns = counted(share.turns, '{0} turn', '{0} turns');
    const words = share.unit === 'words' ? say('{0} words', share.words) : say('{0} characters', share.words);
    lines.push(`${turns} · ${words} · ${say('{0} %', Math.round(share.share * 100))}`);
  }
  if (person.aliases.length > 0)
    lines.push(say('Also: {0}', person.aliases.map(it => say('“{0}”', escapeMarkdown(it))).join(say(', '))));
  const reason = person.evidence.find(it => turn.label.names.includes(it.name) && it.name !== person.name);
  if (reason !== undefined) lines.push(escapeMarkdown(reason.reason));
  return lines.join('\n\n');
}

function describeUnknown(transcript: Transcript, name: string): string {
  const identity = transcript.structure.people.resolve(name);
  const reason = identity.kind === 'ambiguous' ? identity.reason : say('Nobody known by this name.');
  return `**${escapeMarkdown(name)}**\n\n${escapeMarkdown(reason)}`;
}
