import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { SetupForm } from "@/components/access/setup-form";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { Code } from "@/components/ui/code";
import { needsSetup } from "@/domain/access/needs-setup";
import { offeredTimeZones } from "@/domain/people/profile-choices";
import { setUp } from "./actions";

export const metadata: Metadata = { title: "Set up Tidemark" };

/** Only while nobody is here; afterwards there is no such page. */
export default async function SetupPage() {
  await connection();
  if (!(await needsSetup())) notFound();
  return (
    <QuietFrame
      title="Welcome. Let us begin"
      intro="You become the first administrator. Everybody else is invited, or joins with an address of your organization once you allow it."
      footer={
        <>
          Lost the code? Start Tidemark again, or run <Code>npm run admin -- setup-code</Code>.
        </>
      }
    >
      <SetupForm setUp={setUp} timeZones={offeredTimeZones("UTC")} />
    </QuietFrame>
  );
}
