import { Said, SaidList } from "@/components/insights/record/said";
import type { Tongue } from "@/components/insights/record/tongue";
import { EvidenceItems } from "@/components/insights/review/evidence-items";
import { Certainty } from "@/components/ui/certainty";
import { TextLink } from "@/components/ui/text-link";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { Section } from "@/domain/insights/content-input";
import { linkWords } from "@/domain/insights/content-words-input";
import type { ReviewedText } from "@/domain/insights/review-query";
import type { StudyLink } from "@/domain/studies/study-query";
import { certaintyLevel } from "../certainty-level";
import { PromptItems } from "./prompt-items";

/** A text under review, with what its evidence rests on. */
export type TextWithData = ReviewedText & {
  data?: Record<string, ItemData>;
  studies?: Record<string, StudyLink>;
};

type SectionTextProps = { section: Section; text: TextWithData; locale: string };

/** One section as it will be read. */
export function SectionText({ section, text, locale }: SectionTextProps) {
  const { content, html } = text;
  const tongue: Tongue = { lang: content.language, dir: text.direction };
  switch (section) {
    case "statement":
      return (
        <p {...tongue} className="max-w-measure font-serif text-24 wrap-anywhere">
          {content.statement}
        </p>
      );
    case "certainty":
      return (
        <>
          <Certainty level={certaintyLevel(content.certainty)} />
          <Said html={html.certaintyReason} tongue={tongue} className="mt-2" />
        </>
      );
    case "goals":
    case "nonGoals":
    case "limitations":
    case "usageDo":
    case "usageDont":
      return <SaidList items={content[section]} html={(id) => html[`${section}.${id}`]} tongue={tongue} />;
    case "evidence":
      return (
        <EvidenceItems
          items={content.evidence}
          html={html}
          tongue={tongue}
          locale={locale}
          data={text.data}
          studies={text.studies}
        />
      );
    case "prompts":
      return <PromptItems prompts={content.prompts} html={html} tongue={tongue} />;
    case "topics":
      return <p>{text.topics.join(", ")}</p>;
    case "links":
      return <LinkList links={text.links} />;
    default:
      return <Said html={html[section]} tongue={tongue} />;
  }
}

function LinkList({ links }: { links: ReviewedText["links"] }) {
  return (
    <ul className="grid max-w-measure grid-cols-1 gap-3">
      {links.map(({ kind, statement, href, note }) => (
        <li key={`${kind} ${href}`}>
          <span className="text-15 text-muted">{linkWords[kind]}</span>{" "}
          <TextLink href={href} dir="auto" className="font-serif wrap-anywhere">
            {statement}
          </TextLink>
          {note && (
            <span dir="auto" className="block text-15 text-muted">
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
