/** Every setting once: its type, its default, its words. The manifest and the manual are tested against this table. */
import { type Severity, severities } from '../checking/finding';
import { say } from '../text/say';

interface Flag {
  readonly type: 'boolean';
  readonly default: boolean;
}
interface Choice<T extends string> {
  readonly type: 'choice';
  readonly choices: readonly T[];
  readonly default: T;
}
interface Words {
  readonly type: 'string';
  readonly default: string;
  /** What a value that is not empty has once each. */
  readonly parts?: readonly string[];
}
interface Paths {
  readonly type: 'paths';
  readonly default: readonly string[];
}
interface Codes {
  /** By diagnostic code. */
  readonly type: 'severities';
  readonly default: Readonly<Record<string, Severity>>;
}
export type Setting = Flag | Choice<string> | Words | Paths | Codes;

export const houseStyles = ['newsroom', 'apa', 'chicago', 'bluebook', 'ap', 'off'] as const;
export type HouseStyle = (typeof houseStyles)[number];

export const citationForms = ['link', 'text-fragment', 'footnote', 'pandoc', 'bare'] as const;
export type CitationForm = (typeof citationForms)[number];

/** `abbreviated`: where most labels are initials, first names or in another script. */
export const fullNames = ['abbreviated', 'always', 'off'] as const;

/** Which words other tools are to leave alone: all speech, what is quoted, or nothing. */
export const protections = ['speech', 'quotations', 'off'] as const;

const choice = <const T extends string>(choices: readonly T[], fallback: T): Choice<T> => ({
  type: 'choice',
  choices,
  default: fallback,
});

export const schema = {
  'rules.severity': { type: 'severities', default: {} } as Codes,
  houseStyle: choice(houseStyles, 'newsroom'),
  'citation.form': choice(citationForms, 'link'),
  'citation.template': { type: 'string', default: '> {quotation}\n>\n> — {speaker}, {citation}\n' } as Words,
  'roster.acrossFolder': { type: 'boolean', default: true } as Flag,
  'translation.folderPattern': { type: 'string', default: '', parts: ['{lang}', '{path}'] } as Words,
  'terms.files': { type: 'paths', default: ['.verbatim/terms.csv', '.verbatim/terms.tbx'] } as Paths,
  'inlayHints.fullNames': choice(fullNames, 'abbreviated'),
  protectedRanges: choice(protections, 'speech'),
} satisfies Record<string, Setting>;

type ValueOf<S> =
  S extends Choice<infer T>
    ? T
    : S extends Flag
      ? boolean
      : S extends Words
        ? string
        : S extends Paths
          ? readonly string[]
          : Readonly<Record<string, Severity>>;
export type Settings = { readonly [K in keyof typeof schema]: ValueOf<(typeof schema)[K]> };

/**
 * Reads what the client says under `verbatim`, nested or with dots. Never throws; a bad value gives way to the
 * default, and every good one beside it stays.
 */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(schema) as [string, Setting][]) {
    const value = valueAt(raw, name);
    const read = value === undefined ? setting.default : accept(value, setting);
    if (read === undefined)
      problems.push(
        say(
          'The setting “verbatim.{0}” does not take {1}.',
          name,
          JSON.stringify(value)?.slice(0, 80) ?? String(value),
        ),
      );
    settings[name] = read ?? setting.default;
  }
  return { settings: settings as Settings, problems };
}

function accept(value: unknown, setting: Setting): unknown {
  switch (setting.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'string':
      return typeof value === 'string' && isWhole(value, setting.parts) ? value : undefined;
    case 'paths':
      return Array.isArray(value) && value.every(it => typeof it === 'string') ? value : undefined;
    case 'choice':
      return setting.choices.includes(value as string) ? value : undefined;
    case 'severities': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
      const good = Object.entries(value).filter(([, it]) => severities.includes(it as Severity));
      return Object.fromEntries(good);
    }
  }
}

/** Longer than any path that an editor opens is no pattern for paths. */
const longestPattern = 1_000;

function isWhole(value: string, parts: readonly string[] | undefined): boolean {
  if (parts === undefined || value.trim() === '') return true;
  return value.length <= longestPattern && parts.every(it => value.split(it).length === 2);
}

function valueAt(raw: unknown, name: string): unknown {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const flat = (raw as Record<string, unknown>)[name];
  if (flat !== undefined) return flat;
  let at: unknown = raw;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

export const defaults: Settings = readSettings({}).settings;
