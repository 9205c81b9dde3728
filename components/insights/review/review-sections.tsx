import type { Reader } from "@/components/insights/record/tongue";
import { type Section, sections } from "@/domain/insights/content-input";
import { sectionTitles } from "@/domain/insights/content-words-input";
import type { Thread } from "@/domain/insights/review-query";
import { CommentForm } from "./comment-form";
import { CommentThread } from "./comment-thread";
import type { ReviewActions } from "./review-actions";
import { filledSections, itemsOf } from "./section-items";
import { SectionText, type TextWithData } from "./section-text";

export type Commenting = {
  insightId: string;
  mayComment: boolean;
  threads: Thread[];
  actions: Pick<ReviewActions, "comment" | "resolve" | "reopen">;
};

type ReviewSectionsProps = { text: TextWithData; commenting: Commenting; reader: Reader };

/** The text section by section as it will be read, each with what people say about it. */
export function ReviewSections({ text, commenting, reader }: ReviewSectionsProps) {
  const filled = filledSections(text.content);
  const spokenOf = new Set(commenting.threads.map(({ section }) => section));
  const wanted = new Set(text.missing.map(({ section }) => section));
  const isShown = (section: Section) => filled.has(section) || spokenOf.has(section) || wanted.has(section);
  const empty = sections.filter((section) => !isShown(section));
  const block = (section: Section) => (
    <OneSection
      key={section}
      section={section}
      isEmpty={!filled.has(section)}
      text={text}
      commenting={commenting}
      reader={reader}
    />
  );
  return (
    <>
      <div className="divide-y divide-line border-y border-line">{sections.filter(isShown).map(block)}</div>
      {empty.length > 0 && commenting.mayComment && (
        <details>
          <summary className="py-4 text-15 text-muted underline-offset-4 hover:underline">
            Left empty: {empty.map((section) => sectionTitles[section]).join(", ")}
          </summary>
          <div className="divide-y divide-line border-y border-line">{empty.map(block)}</div>
        </details>
      )}
    </>
  );
}

type OneSectionProps = ReviewSectionsProps & { section: Section; isEmpty: boolean };

function OneSection({ section, isEmpty, text, commenting, reader }: OneSectionProps) {
  const id = `section-${section}`;
  const missing = text.missing.find((one) => one.section === section);
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-16 gap-x-12 gap-y-4 py-6 wide:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="min-w-0">
        <h3 id={`${id}-title`} className="mb-2 text-15 font-medium text-muted">
          {sectionTitles[section]}
        </h3>
        {!isEmpty && <SectionText section={section} text={text} locale={reader.locale} />}
        {isEmpty && !missing && <p className="text-muted">Nothing is written here.</p>}
        {missing && (
          <p className="mt-2 max-w-measure text-15 text-sand-ink">Still missing: {missing.sentence}</p>
        )}
      </div>
      <Remarks section={section} text={text} commenting={commenting} reader={reader} />
    </section>
  );
}

type RemarksProps = Omit<OneSectionProps, "isEmpty">;

function Remarks({ section, text, commenting, reader }: RemarksProps) {
  const { insightId, mayComment, threads, actions } = commenting;
  const here = threads.filter((thread) => thread.section === section);
  const items = itemsOf(section, text.content);
  return (
    <div className="grid content-start gap-4 empty:hidden">
      {here.map((thread) => (
        <CommentThread
          key={thread.id}
          thread={thread}
          about={items.find(({ id }) => id === thread.itemId)?.name}
          place={mayComment ? { insightId, section } : null}
          actions={actions}
          reader={reader}
        />
      ))}
      {mayComment && (
        <CommentForm
          title={sectionTitles[section]}
          place={{ insightId, section }}
          items={items}
          comment={actions.comment}
        />
      )}
    </div>
  );
}
