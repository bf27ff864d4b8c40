/** A name as YAML takes it for these words and nothing else. */
import { isScalar, parseDocument, stringify } from 'yaml';

/** Bare where that is safe in a list of either kind, in quotation marks elsewhere: `0xC0FFEE` is a number, `No` is not yes. */
export function plainYaml(name: string): string {
  if (/[,[\]{}#:&*!|>'"%@`]/.test(name)) return JSON.stringify(name);
  const { contents, errors } = parseDocument(name, { logLevel: 'silent' });
  const same = errors.length === 0 && isScalar(contents) && contents.value === name;
  return same ? stringify(name, { lineWidth: 0 }).trimEnd() : JSON.stringify(name);
}

/** The same in the place of a name that stands there: `before` is the mark ahead of it, a quotation mark or another. */
export function yamlInPlace(name: string, before: string): string {
  if (before === '"') return JSON.stringify(name).slice(1, -1);
  return before === "'" ? name.replaceAll("'", "''") : plainYaml(name);
}
