/** The part of markdown-it that the preview uses, so that nothing of its version in VS Code is taken for granted. */

export interface Token {
  type: string;
  content: string;
  /** Depth among the tokens of its row. */
  level: number;
  block: boolean;
  readonly nesting: number;
  children: Token[] | null;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  attrJoin(name: string, value: string): void;
}

/** How a token is made; there is no other way to its methods than through a token that is there. */
export type TokenMaker = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

export interface MarkdownIt {
  readonly renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
}
