import { SAMPLE_SERVICE } from './samples/core';
import type { Source } from './source';

const rateLimit = { limit: 3, rate: 4, window: 'minute' };

/** Health of the targets behind an upstream (spec §3.2, §4.2). */
export const balancer: Source = {
  name: 'balancer',
  description: 'Health of upstream targets',
  custom: false,
  events: [
    {
      name: 'health',
      description: null,
      fields: ['upstream_id', 'ip', 'port', 'hostname', 'health'],
      unique: null,
      sample: {
        upstream_id: 'b3e47d5e-4c3a-4f3b-9a61-5c6c3b1f0a11',
        ip: '192.0.2.10',
        port: 8080,
        hostname: 'inventory.example.com',
        health: 'unhealthy',
      },
    },
  ],
};

/** What plugins of the gateway raise (spec §3.2, §4.3). */
export const plugins: Source[] = [
  {
    name: 'rate-limiting-advanced',
    description: 'The rate-limiting-advanced plugin',
    custom: false,
    events: [
      {
        name: 'rate-limit-exceeded',
        description: 'Run an event when a rate limit has been exceeded',
        fields: ['consumer', 'ip', 'service', 'rate', 'limit', 'window'],
        unique: ['consumer', 'ip', 'service'],
        sample: { consumer: {}, ip: '192.0.2.44', service: SAMPLE_SERVICE, ...rateLimit },
      },
    ],
  },
  {
    name: 'oas-validation',
    description: 'The oas-validation plugin, since 3.1',
    custom: false,
    events: [
      {
        name: 'validation-failed',
        description: null,
        fields: ['consumer', 'ip', 'service', 'err'],
        unique: null,
        sample: {
          consumer: {},
          ip: '192.0.2.44',
          service: SAMPLE_SERVICE,
          err: "query 'status' validation failed with error: 'wrong type: expected string, got number'",
        },
      },
    ],
  },
  {
    name: 'ai-rate-limiting-advanced',
    description: 'The ai-rate-limiting-advanced plugin, since 3.7',
    custom: false,
    events: [
      {
        name: 'rate-limit-exceeded',
        description: null,
        fields: ['consumer', 'ip', 'service', 'rate', 'limit', 'window'],
        unique: ['consumer', 'ip', 'service'],
        sample: { consumer: {}, ip: '192.0.2.44', service: SAMPLE_SERVICE, ...rateLimit },
      },
    ],
  },
  {
    name: 'service-protection',
    description: 'The service-protection plugin, since 3.9',
    custom: false,
    events: [
      {
        name: 'rate-limit-exceeded',
        description: null,
        fields: ['service', 'rate', 'limit', 'window'],
        unique: ['service'],
        sample: { service: SAMPLE_SERVICE, ...rateLimit },
      },
    ],
  },
];
