import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const PREFIX = 'sealed.v1.';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed value cannot be opened: it is damaged, or was sealed with another key. */
export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';
}

export type SecretBox = {
  /** Encrypts a string; each call returns a different result. */
  seal(text: string): string;
  /** Decrypts a sealed string. Throws a SecretBoxError when it was sealed with another key. */
  open(sealed: string): string;
};

/** Returns functions that encrypt short strings with AES-256-GCM under a 32-byte key. */
export const makeSecretBox = (key: Buffer): SecretBox => ({
  seal: (text) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  },
  open: (sealed) => {
    if (!sealed.startsWith(PREFIX)) {
      throw new SecretBoxError('This is not a sealed secret, or a newer Hookline sealed it.');
    }
    const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
    try {
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch (error) {
      throw new SecretBoxError(
        'A stored secret cannot be decrypted: the key is not the one it was encrypted with. ' +
          'Restore HOOKLINE_SECRET, or the file secret.key of the data folder.',
        { cause: error },
      );
    }
  },
});
