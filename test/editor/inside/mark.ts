/** What stands before each line of mocha's report, to tell it from everything else that VS Code writes. */
export const mark = '[tests] ';
