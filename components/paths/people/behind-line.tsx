import { TextLink } from "@/components/ui/text-link";
import { inWords } from "../path-words";

type BehindLineProps = {
  behind: { people: number; paths: { id: string; title: string; people: number; href: string }[] };
};

/** So many are named; the others are counted. */
const named = 3;

/** Who is behind on the paths one looks after, in one line: numbers, and the way to the names. */
export function BehindLine({ behind: { people, paths } }: BehindLineProps) {
  const rest = paths.length - named;
  return (
    <p className="wrap-anywhere">
      {people === 1 ? "One person is" : `${people > 10 ? people : capital(inWords(people))} people are`}{" "}
      behind on {paths.length === 1 ? "" : `${inWords(paths.length)} paths: `}
      {paths.slice(0, named).map(({ id, title, href }, place) => (
        <span key={id}>
          {place > 0 && (place === paths.length - 1 ? " and " : ", ")}
          <TextLink href={`${href}/people?show=behind`} dir="auto">
            {title}
          </TextLink>
        </span>
      ))}
      {rest > 0 && (
        <>
          {" and "}
          <TextLink href="/paths">{rest === 1 ? "one more" : `${rest} more`}</TextLink>
        </>
      )}
      .
    </p>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
