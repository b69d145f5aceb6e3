import { hmac as makeHmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PrepareContext } from '@/lib/handlers/prepared';

const HASHES = { sha1, sha256 };
const encoder = new TextEncoder();

/** Computes the hex HMAC of bytes in the browser, equal to that of deliveries (spec §5.3). */
export const hmac: PrepareContext['hmac'] = (algorithm, key, bytes) =>
  bytesToHex(makeHmac(HASHES[algorithm], encoder.encode(key), bytes));
