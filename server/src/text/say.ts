/** Words for the user: English in the source, another language from the bundle that the client sends. No I/O. */

type Argument = string | number;

let words: Readonly<Record<string, string>> | undefined;

/** Set once, when the server starts; `undefined` is English. */
export const speak = (bundle: Readonly<Record<string, string>> | undefined): void => {
  words = bundle;
};

/** The message in the user's language, with `{0}`, `{1}` … filled in; the message itself is the key. */
export const say = (message: string, ...args: readonly Argument[]): string =>
  (words?.[message] ?? message).replaceAll(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(args[Number(index)] ?? placeholder),
  );

/** `{0}` is the count, `{1}` … the rest; both forms are whole messages, for not every language has two. */
export const counted = (count: number, one: string, many: string, ...rest: readonly Argument[]): string =>
  say(count === 1 ? one : many, count, ...rest);
