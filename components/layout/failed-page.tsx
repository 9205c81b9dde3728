"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { QuietFrame } from "./quiet-frame";

type FailedPageProps = { error: unknown; retry: () => void };

/** A page that failed on our side: what was kept, and what to do. What went wrong stands in the log alone. */
export function FailedPage({ error, retry }: FailedPageProps) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <QuietFrame
      title="That did not work"
      intro="Something failed on our side. What you had saved is safe. Please try again in a moment."
      footer={
        reference && (
          <>
            If it happens again, tell an administrator this reference:{" "}
            <span className="font-code text-ink">{reference}</span>
          </>
        )
      }
    >
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => retry()}>
          Try again
        </Button>
        <LinkButton href="/">Go home</LinkButton>
      </div>
    </QuietFrame>
  );
}
