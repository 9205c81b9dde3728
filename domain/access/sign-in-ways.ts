import { environment } from "@/config/environment";

export type SignInWays = {
  byMail: boolean;
  /** Whether mails leave the house; otherwise administrators find them under deliveries. */
  sendsMail: boolean;
  /** What the single sign-on provider is called here; null without one. */
  provider: string | null;
  isDemo: boolean;
};

/** How people can sign in to this installation. */
export function signInWays(): SignInWays {
  const { AUTH_MAIL_LINK, OIDC_ISSUER, OIDC_NAME, SMTP_URL, TIDEMARK_DEMO } = environment();
  return {
    byMail: AUTH_MAIL_LINK === "on",
    sendsMail: SMTP_URL !== undefined,
    provider: OIDC_ISSUER ? OIDC_NAME : null,
    isDemo: TIDEMARK_DEMO === "on",
  };
}
