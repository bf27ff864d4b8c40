/** The little of Citation.js that we use: it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean; readonly forceType: string }): readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
