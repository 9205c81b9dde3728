import type { ReactNode } from "react";
import { light } from "../parts/colours";
import { givenHtml } from "../parts/given";
import { serif } from "../parts/letters";
import { Heading, Note, small, TextLink } from "../parts/sections";
import { InlineLink } from "../parts/words";
import type { DigestInsight, Section } from "./digest";
import { certaintySign, longest } from "./digest-words";

type PartProps = {
  of: Section<unknown>;
  words: { title: string; more: string | null };
  webLink: string;
  children: ReactNode;
};

/** A section below a line and a quiet heading, or nothing where there is nothing in it; the web holds the rest. */
export function Part({ of, words: { title, more }, webLink, children }: PartProps) {
  if (of.items.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      {children}
      {more && (
        <Note>
          <InlineLink href={webLink}>{more}</InlineLink>
        </Note>
      )}
    </>
  );
}

/** One thing among several with all that is said of it. */
export const Group = ({ children }: { children: ReactNode }) => (
  <div style={{ margin: "0 0 32px" }}>{children}</div>
);

/** What that thing is called, which leads to it. */
export function Name({ href, children }: { href: string; children: string }) {
  return (
    <h3
      dir="auto"
      style={{ margin: "0 0 2px", fontFamily: serif, fontSize: "21px", lineHeight: "29px", fontWeight: 500 }}
    >
      <TextLink href={href}>{givenHtml(children, longest.name)}</TextLink>
    </h3>
  );
}

/** Its date: the one warm colour. */
export function When({ children }: { children: string }) {
  return (
    <p
      className="in-sand-ink"
      style={{ ...small, margin: "0 0 16px", fontWeight: 600, color: light("sand-ink") }}
    >
      {givenHtml(children, longest.words)}
    </p>
  );
}

/** What a record claims, in the language it is written in. */
export function Statement(props: { href: string; language: string; children: string }) {
  const { href, language, children } = props;
  return (
    <p
      lang={language}
      dir="auto"
      style={{ margin: "0 0 2px", fontFamily: serif, fontSize: "18px", lineHeight: "27px" }}
    >
      <TextLink href={href}>{givenHtml(children, longest.statement)}</TextLink>
    </p>
  );
}

/** How sure we are, as dots and in words, and what else is quietly said of a record. */
export function Sure({ of: { certainty, note } }: { of: Pick<DigestInsight, "certainty" | "note"> }) {
  const [dots, words] = certaintySign(certainty);
  return (
    <>
      <span style={{ whiteSpace: "nowrap" }}>
        <span aria-hidden="true">{dots}</span> {words}
      </span>
      {note && ` · ${givenHtml(note, longest.words)}`}
    </>
  );
}

/** Set apart from what is only read. */
export function Apart({ children }: { children: ReactNode }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: "0 0 12px" }}
    >
      <tbody>
        <tr>
          <td
            className="on-tide-soft"
            style={{ padding: "18px 20px", borderRadius: "8px", backgroundColor: light("tide-soft") }}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What is asked, and below it why. */
export function Asked(props: { language: string; because: string; children: string }) {
  const { language, because, children } = props;
  const [large, slanted] = [
    { fontFamily: serif, fontSize: "19px", lineHeight: "28px", color: light("ink") },
    { fontFamily: serif, fontSize: "16px", lineHeight: "25px", color: light("muted"), fontStyle: "italic" },
  ];
  return (
    <>
      <p lang={language} dir="auto" className="in-ink" style={{ margin: "0 0 4px", ...large }}>
        {givenHtml(children, longest.question)}
      </p>
      <p dir="auto" className="in-muted" style={{ margin: "0", ...slanted }}>
        because {givenHtml(because, longest.words)}
      </p>
    </>
  );
}

/** How far somebody is, drawn with two cells; the words below say the same. */
export function Bar({ done, steps }: { done: number; steps: number }) {
  const share = steps > 0 ? Math.round((Math.min(done, steps) / steps) * 100) : 0;
  return (
    <table
      role="presentation"
      aria-hidden="true"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: "8px 0", maxWidth: "280px" }}
    >
      <tbody>
        <tr>
          {share > 0 && <Cell colour="tide" share={share} />}
          {share < 100 && <Cell colour="line" share={100 - share} />}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ colour, share }: { colour: "tide" | "line"; share: number }) {
  return (
    <td
      className={`on-${colour}`}
      width={`${share}%`}
      height={6}
      style={{ height: "6px", lineHeight: "6px", backgroundColor: light(colour) }}
    />
  );
}
