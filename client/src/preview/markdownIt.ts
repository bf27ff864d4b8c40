/** The part of markdown-it that the preview uses, so that nothing of its version in VS Code is taken for granted. */

export interface Token {
  type: string;
  content: string;
  /** Depth among the tokens of its row. */
  level: number;
  block: boolean;
  readonly nesting: number;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  attrJoin(name: string, value: string): void;
}

export interface State {
  readonly env: unknown;
  tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;
}

export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
}
