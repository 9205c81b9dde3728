export const say = (line: string) => console.log(line);

export const usage = `Rescue for whoever runs the server:

  npm run admin -- sign-in-link ADDRESS   a link that signs this person in with one click, for ten minutes
  npm run admin -- setup-code             a new code for the first administrator's /setup page
  npm run admin -- people                 who is here, with roles
  npm run admin -- unlink ADDRESS         forgets this person's single sign-on account, so that another can be linked
  npm run admin -- verify-audit           checks that nobody changed the audit trail
  npm run admin -- rebuild-search         builds the search index anew, while searching goes on
  npm run admin -- rotate-key             encrypts stored tokens with the present ENCRYPTION_KEY

With --demo it works on the demo's library instead.`;
