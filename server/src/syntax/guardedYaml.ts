/** YAML that anybody may have written, read within bounds: on nesting, which could end the process, and on size and errors, which take long. */
import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import { linesOf } from '../text/block';

/** The composer of `yaml` recurses: nesting deeper than this can end the process, and no one can catch that. */
const deepest = 64;

/** One slip may have thousands of consequences: who mends the first ones sees what is left. */
export const mostErrors = 20;

export interface GuardedYaml {
  /** `undefined` where nothing of it was composed. */
  readonly document?: Document.Parsed;
  /** At most `mostErrors`, and with so many no document. */
  readonly errors: readonly YAMLError[];
  /** Why it was not even tried. */
  readonly refused?: 'deep' | 'long';
}

/** `longest`: how many marks, words, spaces and line ends it may have; 64 KB of people have some 25,000. Never throws for what stands in the text. */
export function readYaml(text: string, longest: number): GuardedYaml {
  if (deepIndent(text)) return { errors: [], refused: 'deep' };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let flow = 0;
  let lexemes = 0;
  let broken = 0;
  const take = (made: Iterable<CST.Token>) => {
    for (const token of made) {
      tokens.push(token);
      if (token.type === 'error') broken++;
    }
  };
  // Neither the lexer nor the parser recurses.
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') flow++;
    else if (lexeme === ']' || lexeme === '}') flow--;
    if (flow > deepest) return { errors: [], refused: 'deep' };
    if (++lexemes > longest) return { errors: [], refused: 'long' };
    take(parser.next(lexeme));
    // What is no YAML at all is told by the parser, error by error.
    if (broken >= mostErrors) break;
  }
  take(parser.end());
  return compose(tokens, text.length);
}

function compose(tokens: readonly CST.Token[], length: number): GuardedYaml {
  const composer = new Composer({ schema: 'core', version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  const inside = composer as unknown as Inside;
  const { onError } = inside;
  inside.onError = (...error) => {
    onError(...error);
    if (inside.errors.length >= mostErrors) throw new TooManyErrors();
  };
  try {
    const [document] = [...composer.compose(tokens, true, length)] as [Document.Parsed];
    if (document.errors.length >= mostErrors) return { errors: document.errors.slice(0, mostErrors) };
    return { document, errors: document.errors };
  } catch (error) {
    if (error instanceof TooManyErrors) return { errors: inside.errors.slice(0, mostErrors) };
    throw error;
  }
}

/** What the composer does not show: where its errors come together. */
interface Inside {
  errors: readonly YAMLError[];
  onError: (...error: readonly unknown[]) => void;
}

class TooManyErrors extends Error {}

function deepIndent(text: string): boolean {
  return linesOf(text).some(line => {
    const compact = /^[\s-]*/.exec(line)?.[0] ?? '';
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return Math.max(compact.replace(/\s/g, '').length, indent) > deepest * 2;
  });
}
