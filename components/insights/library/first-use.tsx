import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { countWords } from "./library-words";

type FirstUseProps = { writes: boolean; drafts: number; locale: string };

/** The library before anything is published: what it is for, and the two ways to begin. */
export function FirstUse({ writes, drafts, locale }: FirstUseProps) {
  return (
    <EmptyState
      title="Nothing is published yet"
      drawing="shell"
      action={
        writes && (
          <>
            <LinkButton href="/insights/new" look="primary">
              Write the first one
            </LinkButton>
            <LinkButton href="/insights/import">Bring in reports you have</LinkButton>
          </>
        )
      }
    >
      <p>
        What your organization finds out will stand here as insights: one claim each, with how sure we are,
        how to use it and where it does not hold.
      </p>
      {writes && (
        <p className="mt-3">
          Write one by hand, or bring in Markdown files, a ZIP of them, or a table: you see what becomes of
          each before anything is kept.
        </p>
      )}
      {drafts > 0 && (
        <p className="mt-3">
          <TextLink href="/insights?status=draft">
            {drafts === 1
              ? "One draft is"
              : `${countWords({ count: drafts, isLeast: false }, locale)} drafts are`}{" "}
            on the way
          </TextLink>
        </p>
      )}
    </EmptyState>
  );
}
