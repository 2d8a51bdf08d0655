/** What the API says of itself: each route's parameters as they are read, its answers, and who may ask (OpenAPI 3.1). */
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { z } from 'zod';
import { AIRINGS_PAGE, AIRTIME_REPORT, PROBLEMS, VERIFICATION } from './public-answers.ts';
import { airingsQuery, airtimeQuery, exportQuery, noQuery } from './public-query.ts';

interface Route {
  readonly schema: FastifySchema;
  readonly config: { readonly isProof?: boolean; readonly isOpen?: boolean };
}

const REFUSED = { '4XX': PROBLEMS, '5XX': PROBLEMS };

/** For `api.get`. */
export const ROUTES = {
  airtime: {
    schema: {
      summary: 'Thời lượng, lượt phát, tăng trưởng trong một kỳ: như loa report --json',
      querystring: airtimeQuery,
      response: { 200: AIRTIME_REPORT, ...REFUSED },
    },
    config: { isProof: true },
  },
  airings: {
    schema: {
      summary: 'Các lượt phát đã kết thúc, theo thứ tự kết thúc, từng trang: như loa log --json',
      querystring: airingsQuery,
      response: { 200: AIRINGS_PAGE, ...REFUSED },
    },
    config: {},
  },
  verify: {
    schema: {
      summary: 'Kiểm tra toàn bộ chuỗi nhật ký ngay lúc hỏi: như loa log verify --json',
      querystring: noQuery,
      response: { 200: VERIFICATION, ...REFUSED },
    },
    config: { isProof: true },
  },
  export: {
    schema: {
      summary: 'Các mục nhật ký sau mục đã giữ, thành một tệp xuất có chữ ký (.loa)',
      querystring: exportQuery,
      response: {
        200: {
          description: 'Tệp xuất; loa-head-seq: số của mục cuối trong nhật ký của đài',
          content: { 'application/gzip': { schema: { type: 'string', contentEncoding: 'gzip' } } },
        },
        204: { description: 'Không có gì mới', type: 'null' },
        ...REFUSED,
      },
    },
    config: {},
  },
} as const satisfies Readonly<Record<string, Route>>;

/** Registered before the routes that it describes. */
export async function describeApi(api: FastifyInstance, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Loa Phường',
        version,
        description: 'Nhật ký phát thanh của một đài, cho đơn vị cấp trên. Chỉ đọc.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: ({ schema, url }) => ({ schema: described(schema), url }),
  });
}

export function openApiRoute(api: FastifyInstance): void {
  const route = { schema: { hide: true, querystring: noQuery }, config: { isOpen: true } };
  api.get('/api/v1/openapi.json', route, async (_request, reply) => {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(api.swagger()));
  });
}

function described(schema: FastifySchema | undefined): FastifySchema {
  const { querystring, ...others } = schema ?? {};
  if (!(querystring instanceof z.ZodType)) return others;
  const { $schema: _, ...parameters } = z.toJSONSchema(querystring, { io: 'input', unrepresentable: 'any' });
  return { ...others, querystring: parameters };
}
