import { FindPublished } from "@/components/insights/find-published";
import { StatementLink } from "@/components/insights/statement-link";
import { HitLine } from "@/components/search/hit-line";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { QuickHit } from "@/domain/search/search-query";
import type { StudyInsight } from "@/domain/studies/study-query";
import { Press } from "./finding-forms";

type FeedFormsProps = {
  studyId: string;
  initiatives: { id: string; href: string; title: string }[];
  /** Live ones that could be named as well. */
  others: { id: string; title: string }[];
  insights: StudyInsight[];
  /** What was looked for among insights, and what of it could be named. */
  found: { words: string; hits: QuickHit[] } | null;
  actions: Record<"feedOne" | "unfeedOne" | "feedRecord" | "unfeedRecord", FormAction>;
};

/** Which initiatives and insights wait for a study. */
export function FeedForms(props: FeedFormsProps) {
  const { studyId, initiatives, others, insights, found, actions } = props;
  return (
    <div className="grid max-w-4xl gap-x-12 gap-y-10 md:grid-cols-2">
      <div className="grid content-start gap-4">
        <h3 className="font-serif text-17 font-semibold">Initiatives</h3>
        {initiatives.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {initiatives.map(({ id, href, title }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-1">
                <span dir="auto" className="min-w-0 wrap-anywhere">
                  <TextLink href={href}>{title}</TextLink>
                </span>
                <Press action={actions.unfeedOne} values={{ studyId, initiativeId: id }}>
                  <IconButton type="submit" label={`Do not name “${title}”`} icon={<X aria-hidden />} />
                </Press>
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 ? (
          <ActionForm
            action={actions.feedOne}
            clears
            toast="The initiative is named."
            className="flex flex-wrap items-start gap-3"
          >
            <input type="hidden" name="studyId" value={studyId} />
            <Field name="initiativeId" label="An initiative it feeds" className="min-w-0 grow basis-56">
              <Select defaultValue="">
                <option value="">Choose one</option>
                {others.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            </Field>
            <SubmitButton look="quiet" className="sm:mt-8">
              Name it
            </SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-15 text-muted">
            There is no {initiatives.length > 0 && "other "}live initiative that you see.
          </p>
        )}
      </div>
      <div className="grid content-start gap-4">
        <h3 className="font-serif text-17 font-semibold">Insights that it settles or renews</h3>
        {insights.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {insights.map(({ id, href, statement, language }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-1">
                <span lang={language} dir="auto" className="min-w-0 font-serif wrap-anywhere">
                  <StatementLink href={href}>{statement}</StatementLink>
                </span>
                <Press action={actions.unfeedRecord} values={{ studyId, insightId: id }}>
                  <IconButton type="submit" label={`Do not name “${statement}”`} icon={<X aria-hidden />} />
                </Press>
              </li>
            ))}
          </ul>
        )}
        <FindPublished
          label="Find an insight it settles or renews"
          search={{ name: "feed", words: found?.words }}
          takenIds={insights.map(({ id }) => id)}
          fields={{ studyId }}
          choose={actions.feedRecord}
          done="The insight is named."
        />
        {found && <Found studyId={studyId} found={found} feed={actions.feedRecord} />}
      </div>
    </div>
  );
}

type FoundProps = { studyId: string; found: { words: string; hits: QuickHit[] }; feed: FormAction };

function Found({ studyId, found: { words, hits }, feed }: FoundProps) {
  if (hits.length === 0)
    return (
      <p className="text-15 text-muted wrap-anywhere">
        No published insight for “{words}” that is not named already.
      </p>
    );
  return (
    <ul aria-label={`Found for “${words}”`} className="divide-y divide-line border-y border-line">
      {hits.map((hit) => (
        <li key={hit.id} className="flex items-center justify-between gap-4 py-3">
          <HitLine hit={hit} />
          <ActionForm action={feed} toast="The insight is named.">
            <input type="hidden" name="studyId" value={studyId} />
            <input type="hidden" name="insightId" value={hit.id} />
            <SubmitButton look="quiet" size="small" className="max-md:min-h-11">
              Name it
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
