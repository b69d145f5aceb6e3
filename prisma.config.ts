import { defineConfig } from 'prisma/config';

// The address is given to the client at run time; commands of the Prisma CLI read DATABASE_URL.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
