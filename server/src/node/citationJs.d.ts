/** The little of Citation.js that we use: it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads `input` as what `type` names, one step. */
      data(input: unknown, type: string): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
