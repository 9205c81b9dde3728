"use client";

import { buttonLook } from "@/components/ui/button-look";
import { QuietFrame } from "./quiet-frame";

type FailedPageProps = { error: unknown; retry: () => void };

// It comes along with every page, so it is made of little; and its link leaves by loading anew.

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
        <button type="button" onClick={() => retry()} className={buttonLook({ look: "primary" })}>
          Try again
        </button>
        <a href="/" className={buttonLook()}>
          Go home
        </a>
      </div>
    </QuietFrame>
  );
}
