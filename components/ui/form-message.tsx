"use client";

import { usePathname } from "next/navigation";
import { useContext } from "react";
import { FormContext } from "./form-context";
import { Notice } from "./notice";
import { TextLink } from "./text-link";

/** Why a form was refused, in words, before its fields. Draws nothing while all is well. */
export function FormMessage() {
  const { state } = useContext(FormContext);
  const here = usePathname();
  if (state.status !== "refused") return null;
  return (
    <div data-form-message tabIndex={-1} role="alert" className="mb-6 rounded [.grid>&]:mb-0">
      <Notice kind={state.again || state.signedOut ? "attention" : "harm"}>
        {state.message}
        <Points points={state.points ?? []} />
        {state.again && (
          <>
            {" "}
            <TextLink href={`/sign-in/again?to=${encodeURIComponent(here)}`} target="_blank">
              Sign in again (new tab)
            </TextLink>
          </>
        )}
        {state.signedOut && (
          <>
            {" "}
            <TextLink href={`/sign-in?to=${encodeURIComponent(here)}`} target="_blank">
              Sign in (new tab)
            </TextLink>
          </>
        )}
      </Notice>
    </div>
  );
}

function Points({ points }: { points: { sentence: string; href: string }[] }) {
  if (points.length === 0) return null;
  return (
    <ul className="mt-2 grid list-disc gap-1 pl-5">
      {points.map(({ sentence, href }) => (
        <li key={sentence}>
          <TextLink href={href}>{sentence}</TextLink>
        </li>
      ))}
    </ul>
  );
}
