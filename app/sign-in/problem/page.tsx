import type { Metadata } from "next";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";
import { findHouseName } from "@/domain/access/find-house-name";
import { signInWays } from "@/domain/access/sign-in-ways";

export const metadata: Metadata = { title: "You are not signed in" };

type ProblemPageProps = { searchParams: Promise<{ reason?: string; error?: string }> };

/** `reason` is ours, `error` is next-auth's. Whatever else stands there is not shown. */
export default async function ProblemPage({ searchParams }: ProblemPageProps) {
  const { reason, error } = await searchParams;
  const { provider, byMail } = signInWays();
  const say = Object.hasOwn(reasons, reason ?? "") ? reasons[reason ?? ""] : undefined;
  const sentence = say ?? (error === "OAuthCallbackError" ? stopped : failed);
  return (
    <QuietFrame
      organization={await findHouseName()}
      title="You are not signed in"
      intro={sentence(provider ?? "The provider")}
      footer={byMail ? "You can also sign in with a mail instead." : undefined}
    >
      <LinkButton href="/sign-in" look="primary" size="large" className="w-full">
        Back to signing in
      </LinkButton>
    </QuietFrame>
  );
}

const reasons: Record<string, (provider: string) => string> = {
  address: (provider) => `${provider} did not tell us a mail address that we can use. Ask an administrator.`,
  unverified: (provider) =>
    `${provider} says that your mail address is not verified, so we cannot know that it is yours. Verify it there, then try again.`,
  unknown: () =>
    "Your address is not known here. Ask an administrator of your organization to invite you, then try again.",
  deactivated: () => "Your account here was deactivated. If you need to come in again, ask an administrator.",
  "other-account": (provider) =>
    `Your address already belongs to another account at ${provider}. Sign in with that one, or ask an administrator to unlink it.`,
};

const failed = (provider: string) =>
  `${provider} answered in a way that we could not accept, or too much time went by. Nothing was changed. Try again; if it happens twice, tell an administrator: the log says more.`;

const stopped = (provider: string) => `Signing in was stopped at ${provider}. Nothing was changed.`;
