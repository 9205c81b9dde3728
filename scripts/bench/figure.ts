/** One measured figure as one JSON line. */
export function figure(bench: string, name: string, value: number, unit: string) {
  console.log(JSON.stringify({ bench, figure: name, value: Math.round(value * 100) / 100, unit }));
}
