import { keyOf } from "./insight-address";

const inPath = /(?:^|\/)(?:insights|i)\/([^/?#]+)/;

/** The key of the record that an address, a path or the bare end of one leads to; null when it cannot be one. */
export const keyInAddress = (address: string) => keyOf(inPath.exec(address)?.[1] ?? address.trim());
