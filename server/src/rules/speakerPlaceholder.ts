/** Rule: speaker-placeholder. */
import { offeredNames } from '../checking/labelFixes';
import { defineRule } from '../checking/rule';
import { counted } from '../text/say';
import { writtenNamesOf } from '../transcript/labelUses';
import type { Structure } from '../transcript/structure';

/** What programs and hurried hands leave behind; `Audience Member` and `Q` are as much as anybody can know. */
const leftIn =
  /^(?:(?:new |unknown |unidentified )?(?:speaker|sprecher|orador|hablante|intervenant|spk)[ _-]?(?:\d{1,3}|[A-Z])?|unknown|unidentified|unnamed|\?{1,5}|说话人\s?\d*|发言人\s?\d*|話者\s?\d*)$/iu;

export const speakerPlaceholder = defineRule({
  code: 'speaker-placeholder',
  summary: 'A label such as “Speaker 3” where a name could stand.',
  severity: 'information',
  scope: 'structure',
  *check({ structure }) {
    for (const [name, uses] of writtenNamesOf(structure)) {
      const [first] = uses;
      if (first === undefined || !leftIn.test(name.trim())) continue;
      if (first.identity.kind !== 'known' || first.identity.person.placeholder !== true) continue;
      yield {
        block: first.block,
        span: first.span,
        message: messageOf(name, uses.length),
        fixesIn: transcript =>
          silentPeople(transcript.structure)
            .slice(0, 4)
            .flatMap(it => [...offeredNames(transcript, first, it)].reverse()),
      };
    }
  },
});

/** A number is one person’s; `??` is whoever was not recognised, in each turn. */
function messageOf(name: string, turns: number): string {
  return /\d|[ _-]\p{Lu}$/u.test(name)
    ? counted(
        turns,
        '“{1}” stands for somebody who is not named (one turn): rename the label to name them.',
        '“{1}” stands for somebody who is not named ({0} turns): rename one label to name them in all.',
        name,
      )
    : counted(
        turns,
        '“{1}” stands for somebody who is not named (one turn): give the turn to whoever says it.',
        '“{1}” stands for somebody who is not named ({0} turns): give each turn to whoever says it.',
        name,
      );
}

/** Those whom a roster of the transcript itself names and to whom no label leads. */
function silentPeople({ people, roster }: Structure): readonly string[] {
  const named = roster.flatMap(it => {
    const identity = it.block === undefined ? undefined : people.resolve(it.name);
    return identity?.kind === 'known' ? [identity.person] : [];
  });
  return [...new Set(named)].filter(it => it.turns === 0).map(it => it.name);
}
