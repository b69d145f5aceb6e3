// Arrays in PostgreSQL's binary format. The driver would send them as text, whose escaping and parsing
// take a fifth of the time of a delivery.

type Encoding<Value> = {
  /** Type of the elements, as numbered in pg_type. */
  oid: number;
  size(value: Value): number;
  write(buffer: Buffer, value: Value, at: number): void;
};

const ONE_DIMENSION_HEADER = 20;
const EMPTY_HEADER = 12;

const encode = <Value>(
  { oid, size, write }: Encoding<Value>,
  values: readonly (Value | null)[],
): Buffer => {
  if (values.length === 0) {
    const empty = Buffer.alloc(EMPTY_HEADER);
    empty.writeInt32BE(oid, 8);
    return empty;
  }
  let length = ONE_DIMENSION_HEADER;
  for (const value of values) length += 4 + (value === null ? 0 : size(value));
  const buffer = Buffer.allocUnsafe(length);
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(1, 4); // may hold nulls
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16); // index of the first
  let at = ONE_DIMENSION_HEADER;
  let previous: Value | null = null;
  let previousAt = 0;
  for (const value of values) {
    const bytes = value === null ? -1 : size(value);
    buffer.writeInt32BE(bytes, at);
    at += 4;
    if (value === null) continue;
    // Most columns repeat the same few values.
    if (value === previous) buffer.copyWithin(at, previousAt, previousAt + bytes);
    else write(buffer, value, at);
    previous = value;
    previousAt = at;
    at += bytes;
  }
  return buffer;
};

const text = (oid: number): Encoding<string> => ({
  oid,
  size: (value) => Buffer.byteLength(value),
  write: (buffer, value, at) => buffer.write(value, at),
});
const TEXT = text(25);
const JSON_TEXT = text(114);

const DASH = 45;
const fromHex = (code: number): number => (code > 57 ? (code | 32) - 87 : code - 48);

const UUID: Encoding<string> = {
  oid: 2950,
  size: () => 16,
  write(buffer, value, at) {
    let byte = at;
    for (let index = 0; byte < at + 16; index += 2) {
      if (value.charCodeAt(index) === DASH) index += 1;
      buffer[byte] = (fromHex(value.charCodeAt(index)) << 4) | fromHex(value.charCodeAt(index + 1));
      byte += 1;
    }
  },
};

const INT: Encoding<number> = {
  oid: 23,
  size: () => 4,
  write: (buffer, value, at) => buffer.writeInt32BE(value, at),
};

const BYTES: Encoding<Uint8Array> = {
  oid: 17,
  size: (value) => value.byteLength,
  write: (buffer, value, at) => buffer.set(value, at),
};

const EPOCH_MS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 4_294_967_296;

// Microseconds since 2000, in 64 bits; within what a double holds exactly.
const TIMESTAMP: Encoding<Date> = {
  oid: 1184,
  size: () => 8,
  write(buffer, value, at) {
    const micros = (value.getTime() - EPOCH_MS) * 1000;
    const high = Math.floor(micros / TWO_TO_32);
    buffer.writeInt32BE(high, at);
    buffer.writeUInt32BE(micros - high * TWO_TO_32, at + 4);
  },
};

/** A parameter of type `uuid[]`. */
export const toUuids = (values: readonly (string | null)[]): Buffer => encode(UUID, values);
/** A parameter of type `text[]`. PostgreSQL refuses text with NUL characters. */
export const toTexts = (values: readonly (string | null)[]): Buffer => encode(TEXT, values);
/** A parameter of type `json[]`, of values already made into JSON text. */
export const toJsons = (values: readonly (string | null)[]): Buffer => encode(JSON_TEXT, values);
/** A parameter of type `int[]`. */
export const toInts = (values: readonly (number | null)[]): Buffer => encode(INT, values);
/** A parameter of type `bytea[]`. */
export const toByteas = (values: readonly (Uint8Array | null)[]): Buffer => encode(BYTES, values);
/** A parameter of type `timestamptz[]`. */
export const toTimestamps = (values: readonly (Date | null)[]): Buffer => encode(TIMESTAMP, values);
