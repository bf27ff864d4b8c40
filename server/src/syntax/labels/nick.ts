/** The label form `<nick> text` of chats that were logged, a time of day before it or not. */
import { type LabelForm, labelAt } from './labelForm';

const pattern =
  /^(?:\\?[[(]?\d{1,2}:\d{2}(?::\d{2})?\\?[\])]?[ \t]+)?\\?<[ @+%&~]?([\p{L}_[\]\\^{}|`][\p{L}\p{N}_[\]\\^{}|`.-]{0,30})>[ \t]+(?=\S)/u;
/** What stands in angle brackets in Markdown more often than a nick. */
const tags = new Set(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter object output picture progress q rp rt ruby s samp select slot small span strike strong sub sup svg template textarea time tt u var video audio wbr'.split(
    ' ',
  ),
);

export const nick: LabelForm = {
  id: 'nick',
  strength: 'mark',
  read(line) {
    const found = pattern.exec(line);
    const text = found?.[1];
    if (found === null || text === undefined || tags.has(text.toLowerCase())) return undefined;
    return labelAt('nick', text, line.indexOf(text, line.indexOf('<')), found[0].length);
  },
};
