/** The ways in which speakers are marked otherwise than by a label at the head of a line of prose. */
import { remember } from '../../text/memo';
import { caption } from './caption';
import { heading } from './heading';
import { lazy } from './lazy';
import { listed } from './listed';
import { midLine } from './midLine';
import { nameAlone } from './nameAlone';
import { quoted } from './quoted';
import type { Voice, VoiceWay } from './voice';

export const voiceWays: readonly VoiceWay[] = [midLine, lazy, caption, listed, quoted, nameAlone, heading];

const none: readonly Voice[] = [];

/** All that may be voices in a block; spans count from its start. */
export const voicesOf = remember((block: Parameters<VoiceWay['read']>[0]): readonly Voice[] => {
  const found = voiceWays.flatMap(it => it.read(block));
  return found.length === 0 ? none : found;
});
