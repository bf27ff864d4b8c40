/** The rules, in the order of the manual. */
import type { Rule } from '../checking/rule';
import { frontMatterUnreadable } from './frontMatterUnreadable';
import { nameRomanization } from './nameRomanization';
import { noteEmpty } from './noteEmpty';
import { noteSpacing } from './noteSpacing';
import { noteUnbalanced } from './noteUnbalanced';

export const rules: readonly Rule[] = [frontMatterUnreadable, noteUnbalanced, noteEmpty, noteSpacing, nameRomanization];
