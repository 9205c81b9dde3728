import type { Metadata } from "next";
import { appearance } from "@/app/_request/appearance";
import { setTheme } from "@/app/actions/appearance-actions";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireDevPages } from "../../require-dev-pages";
import { signOutSample } from "../sample-actions";

export const metadata: Metadata = { title: "The frame" };

/** The frame around next to nothing: what every page weighs before it says anything. */
export default async function FramePage() {
  requireDevPages();
  return (
    <PageFrame
      person={{ id: "ana", name: "Ana Castro", email: "ana@example.org", role: "reader" }}
      current="recall"
      organization="Harbour Insurance"
      singleKeys
      appearance={await appearance()}
      actions={{ setTheme, signOut: signOutSample }}
    >
      <PageHeader title="Recall" />
      <EmptyState title="Nothing to look at again today" drawing="shore">
        Questions come back when you are about to forget, and not before.
      </EmptyState>
    </PageFrame>
  );
}
