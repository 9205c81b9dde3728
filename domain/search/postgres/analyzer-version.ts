/** Raised whenever the same text comes out as other words or weights: what an older one indexed is indexed anew by itself. */
export const analyzerVersion = 4;
