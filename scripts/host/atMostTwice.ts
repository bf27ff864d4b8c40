/** Runs suites in an editor, and where they fail once more. */

/** What mocha closes with. */
const sum = /^ *\d+ (?:passing|failing|pending)\b/;

/**
 * A real editor is late now and then on a machine that does other things; what is broken is broken twice. What failed
 * at first is told, but not its sums: no test counts twice.
 *
 * @param run Says what happens line by line; whether all passed.
 */
export const atMostTwice = async (
  name: string,
  run: (say: (line: string) => void) => Promise<boolean>,
  print: (line: string) => void = line => console.log(line),
): Promise<boolean> => {
  const sums: string[] = [];
  const tell = (before: string) => {
    for (const it of sums.splice(0)) print(before + it.trimStart());
  };
  const passed = await run(line => {
    if (!sum.test(line)) return print(line);
    sums.push(line);
    if (line.includes('failing')) tell(`${name}, at first: `);
  });
  tell(passed ? '  ' : `${name}, at first: `);
  if (passed) return true;
  print(`${name}, once more:`);
  return run(print);
};
