/** UI strings of the fields that configure a handler. */
export const handlerStrings = {
  url: 'URL',
  urlPlaceholder: 'https://example.com/kong',
  urlHelp: 'Destination URL. Redirects are not followed.',
  urlCustomHelp: 'Method and destination URL. Templates are not supported in the URL.',
  method: 'Method',
  headers: 'Headers',
  headersHelp: 'Content-Type: application/json is always sent.',
  headersCustomHelp:
    'Content-Type is not added automatically. With application/json the payload is sent as JSON.',
  headerName: 'Name',
  headerValue: 'Value',
  addHeader: 'Add header',
  removeHeader: (name: string) => `Remove header ${name}`,
  headersFormat: 'Header values are templates',
  headerTwice: 'This header is already set. Header names are case-insensitive.',

  secret: 'Secret',
  secretHelp: 'Signs the body; the receiver verifies the x-kong-signature header.',
  secretStored: 'A secret is stored. It is never shown again.',
  secretReplace: 'Replace',
  secretClear: 'Clear',
  secretKeep: 'Keep stored secret',
  secretAdd: 'Add secret',
  secretGenerate: 'Generate',
  secretLeaving: 'Saving deletes the stored secret; requests will no longer be signed.',
  secretNone: 'No secret. Requests are not signed.',
  /** What is shown in place of a secret, which is never shown itself. */
  secretKinds: { none: 'not set', keep: 'stored', replace: 'new' },
  tls: 'TLS certificate',
  tlsVerified: 'Verified',
  tlsNotVerified: 'Not verified',
  sslVerify: 'Verify TLS certificate',
  sslVerifyHelp:
    'When off, any certificate is accepted, so the receiver’s identity is not verified.',

  content: 'Content',
  payload: 'Payload',
  payloadHelp:
    'A JSON object; string values can be templates. Sent as JSON, form or query, depending on the content type and the method.',
  payloadFormat: 'Payload strings are templates',
  payloadPlaceholder: '{\n  "text": "{* entity.username *} {* operation *}d"\n}',
  body: 'Body',
  bodyHelp: 'The complete body as text. Its format is not validated.',
  bodyFormat: 'Body is a template',
  jsonHelper: 'Enable json(value) in templates',
  jsonHelperHelp:
    'A Hookline extension that Kong does not have: {*json(entity.username)*} inserts the value as JSON, including the quotes, so that no value can break a JSON body.',
  bothContents: 'Payload and body are both set: only the body is sent.',
  filled: 'filled in',
  notJson: (why: string) => `Invalid JSON: ${why}`,

  functions: 'Functions',
  functionName: (index: number) => `Function ${index + 1}`,
  functionsHelp:
    'Each is a Lua chunk that returns function (data, event, source, pid). Returning true is success; anything else is retried.',
  addFunction: 'Add function',
  removeFunction: (index: number) => `Remove function ${index + 1}`,
};
