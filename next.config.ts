import type { NextConfig } from 'next';

// The Content-Security-Policy needs a nonce for each request: proxy.ts sets it.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run verify` checks the types of the whole project; a start should not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pino', 'prom-client', 'pg', 'undici'],
  // No page has images to optimize; without the optimizer `/_next/image` is 404.
  images: { unoptimized: true },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default config;
