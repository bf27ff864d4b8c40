/** The one request of the benchmark's own. */

/** To the floor: keep this tree and answer `documentSymbol` with it, so that we learn what sending it costs. */
export const keepSymbols = 'bench/keepSymbols';
