/** Lines with a word that names people to come: `Panel Members: …`, `## Attendees`, `Moderator: …`. */

/** What a key of rosters says of those whom it names. */
export interface Key {
  readonly origin: string;
  readonly role?: string;
  /** Also a usual label of turns (`Host: Good evening`), so a bare word behind it is no name. */
  readonly label?: boolean;
}

const keys: Readonly<Record<string, Key>> = {
  panel: { origin: 'panel' },
  'panel members': { origin: 'panel' },
  panelists: { origin: 'panel' },
  panellists: { origin: 'panel' },
  participants: { origin: 'panel' },
  participantes: { origin: 'panel' },
  teilnehmer: { origin: 'panel' },
  featuring: { origin: 'panel' },
  speaker: { origin: 'section-speaker', role: 'speaker', label: true },
  speakers: { origin: 'panel' },
  ponentes: { origin: 'panel' },
  moderator: { origin: 'panel', role: 'moderator', label: true },
  moderators: { origin: 'panel', role: 'moderator' },
  'moderated by': { origin: 'panel', role: 'moderator' },
  host: { origin: 'panel', role: 'host', label: true },
  hosts: { origin: 'panel', role: 'host' },
  'hosted by': { origin: 'panel', role: 'host' },
  guest: { origin: 'panel', role: 'guest', label: true },
  guests: { origin: 'panel', role: 'guest' },
  interviewer: { origin: 'panel', role: 'interviewer', label: true },
  interviewee: { origin: 'panel', role: 'interviewee', label: true },
  presenter: { origin: 'presenter', role: 'presenter', label: true },
  presenters: { origin: 'presenter', role: 'presenter' },
  attendees: { origin: 'attendees' },
  'remote attendees': { origin: 'attendees' },
  'in-person attendees': { origin: 'attendees' },
  'in person attendees': { origin: 'attendees' },
  attending: { origin: 'attendees' },
  'in attendance': { origin: 'attendees' },
  present: { origin: 'attendees' },
  remote: { origin: 'attendees' },
  notetakers: { origin: 'attendees' },
  'note takers': { origin: 'attendees' },
  主持人: { origin: 'panel', role: 'moderator', label: true },
  主持: { origin: 'panel', role: 'moderator', label: true },
  嘉宾: { origin: 'panel', role: 'guest', label: true },
  与会嘉宾: { origin: 'panel' },
  参会嘉宾: { origin: 'panel' },
  演讲者: { origin: 'section-speaker', role: 'speaker', label: true },
  讲者: { origin: 'section-speaker', role: 'speaker', label: true },
};

/** A key line of a roster taken apart: `Panel Members` and where its list begins. */
export interface KeyLine {
  readonly key: string;
  readonly known: Key;
  /** UTF-16, from the start of the line. */
  readonly valueStart: number;
}

/** `Panel Members: …`, `**Remote attendees:** …`, `## Attendees`; `undefined` for any other line. */
export function readKeyLine(line: string): KeyLine | undefined {
  let at = 0;
  const heading = line.startsWith('#');
  while (at < 8 && (line[at] === '#' || line[at] === '*' || line[at] === '_' || line[at] === ' ' || line[at] === '-'))
    at++;
  const colon = firstColon(line, at);
  const bare = heading || line.startsWith('**') || isBareKey(line);
  const end = colon >= 0 ? colon : bare ? line.length : -1;
  if (end < 0 || end - at > 24) return undefined;
  const key = line
    .slice(at, end)
    .replace(/[*_]+\s*$/, '')
    .trim()
    .toLowerCase();
  const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (known === undefined) return undefined;
  let valueStart = colon >= 0 ? colon + 1 : line.length;
  while (line[valueStart] === '*' || line[valueStart] === '_' || line[valueStart] === ' ') valueStart++;
  return { key, known, valueStart };
}

/** `Attendees` alone on its line, a list of names below it. */
function isBareKey(line: string): boolean {
  const key = line.length < 28 ? line.trim().toLowerCase() : '';
  return Object.hasOwn(keys, key) && keys[key]?.origin === 'attendees';
}

function firstColon(line: string, from: number): number {
  for (let at = from; at < line.length && at < from + 28; at++) if (line[at] === ':' || line[at] === '：') return at;
  return -1;
}
