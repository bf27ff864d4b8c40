/** The rules, in the order of the manual. */
import type { Rule } from '../checking/rule';
import { frontMatterUnreadable } from './frontMatterUnreadable';

export const rules: readonly Rule[] = [frontMatterUnreadable];
