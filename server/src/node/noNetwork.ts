/** Stands in the bundles where a library would ask the network: Verbatim asks nobody. */
export class Headers {}

export default function refuse(): never {
  throw new Error('Verbatim does not use the network');
}
