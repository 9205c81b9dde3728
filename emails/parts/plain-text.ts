const columns = 76;

/** The parts of a written plain text, each with an empty line after it. Lines that stand alone (links, codes) stay whole. */
export function plainText(...parts: string[]) {
  return `${parts.map(wrap).join("\n\n")}\n`;
}

/** The foot of every mail, below the line that mail programs know as a signature. */
export const plainFooter = (...lines: string[]) => ["-- ", ...lines].join("\n");

function wrap(part: string) {
  return part
    .split("\n")
    .map((line) => (line.length <= columns || !line.includes(" ") ? line : wrapLine(line)))
    .join("\n");
}

function wrapLine(line: string) {
  const [first = "", ...words] = line.split(" ");
  const lines = [first];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    if (`${last} ${word}`.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
