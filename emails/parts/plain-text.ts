const columns = 76;

/** The parts of a written plain text, each with an empty line after it. Links stay whole on a line of their own. */
export function plainText(...parts: string[]) {
  return `${parts.map(wrap).join("\n\n")}\n`;
}

/** What begins a section of a longer text: it stands off from what came before. */
export const plainHeading = (words: string) => `\n${words}`;

/** The foot of every mail, below the line that mail programs know as a signature. */
export const plainFooter = (...lines: string[]) => ["-- ", ...lines].join("\n");

/** One entry of a list: its first line behind a dash, the others below it. */
export const plainEntry = (...lines: string[]) =>
  lines
    .filter(Boolean)
    .map((line, place) => `${place === 0 ? "-" : " "} ${line}`)
    .join("\n");

/** A link below what it is for. */
export const plainLink = (words: string, link: string) => `${words}:\n${link}`;

function wrap(part: string) {
  return part
    .split("\n")
    .map((line) => (line.length <= columns || isLink(line) ? line : wrapLine(line)))
    .join("\n");
}

/** Only our own links hold what a link begins with: in what people typed it is taken apart. */
const isLink = (line: string) => line.includes("://") && !line.trim().includes(" ");

/** What follows stands under the words of the first line, not under its dash or number. */
function wrapLine(line: string) {
  const [start = ""] = /^ *(?:- |\d+\. )?/.exec(line) ?? [];
  const room = columns - start.length;
  const words = line
    .slice(start.length)
    .split(" ")
    .flatMap((word) => broken(word, room));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((one, place) => (place === 0 ? start : " ".repeat(start.length)) + one).join("\n");
}

/** A word that is longer than a line, in pieces that are not; never half a character. */
function broken(word: string, room: number) {
  if (word.length <= room) return [word];
  const most = /[\ud800-\udfff]/.test(word) ? Math.floor(room / 2) : room;
  return word.match(new RegExp(`.{1,${most}}`, "gsu")) ?? [];
}
