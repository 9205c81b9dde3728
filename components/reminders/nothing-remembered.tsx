import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { RememberedPart } from "@/domain/reminders/remembered-input";

type NothingRememberedProps = {
  part: RememberedPart;
  /** There is something, but not of this topic. */
  isNarrowed?: boolean;
};

/** A part of what somebody remembers with nothing in it, and how it comes to fill. */
export function NothingRemembered({ part, isNarrowed = false }: NothingRememberedProps) {
  if (isNarrowed)
    return (
      <EmptyState title="Nothing of this topic">
        Choose another one, or look at all that there is here.
      </EmptyState>
    );
  if (part === "entrusted")
    return (
      <EmptyState title="Nothing is entrusted to you">
        Some people keep an insight, so that it is not lost when others leave. You are told when you become
        one of them, and you can keep any insight that you care about: its page has a button for it.
      </EmptyState>
    );
  if (part === "not-for-me")
    return (
      <EmptyState title="Nothing here">
        When you say of a question that it is not for you, its insight stands here, and you can take it back.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing yet"
      action={
        <>
          <LinkButton href="/paths">Choose a path</LinkButton>
          <LinkButton href="/insights" look="plain">
            Look around the library
          </LinkButton>
        </>
      }
    >
      It fills as you do the steps of a path and answer questions. Then you see how much of each insight is
      left, and when you are asked about it again.
    </EmptyState>
  );
}
