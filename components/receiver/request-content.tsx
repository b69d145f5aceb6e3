'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMemo } from 'react';
import { ChatView } from '@/components/exchange/chat/chat-view';
import { HeaderList } from '@/components/exchange/header-list';
import { BodyView } from '@/components/ui/values/body-view';
import { KeyValues } from '@/components/ui/values/key-values';
import { Time } from '@/components/ui/values/time';
import type { InboxRequestResource, InboxResource } from '@/lib/api/inbox-resources';
import { deliveryQuery } from '@/lib/client/deliveries';
import { useHookNames } from '@/lib/client/use-hook-names';
import { describeResponse } from './describe-response';
import { findChat, findDeliveryId, toHeaderRecord } from './read-request';
import { SignatureSection } from './signature-section';
import { receiverStrings } from './strings';

const { request: words } = receiverStrings;
const LINK = 'text-accent-text underline underline-offset-3';

type RequestContentProps = { inbox: InboxResource; request: InboxRequestResource };

/** A request: when it was received, its sender, its signature, headers and body. */
export function RequestContent({ inbox, request }: RequestContentProps) {
  const deliveryId = findDeliveryId(request.headers);
  const { data: delivery } = useQuery({
    ...deliveryQuery(deliveryId ?? ''),
    enabled: deliveryId !== null,
    // Anyone can send the header, so an unknown delivery is not worth a retry.
    retry: false,
  });
  const toHookName = useHookNames();
  const message = useMemo(() => findChat(request), [request]);
  return (
    <>
      <div className="px-4 py-3">
        <KeyValues
          items={[
            { key: words.received, value: <Time at={request.received_at} /> },
            { key: words.response, value: describeResponse(request.answer) },
            ...(deliveryId === null
              ? []
              : [
                  {
                    key: words.delivery,
                    value: (
                      <Link href={`/deliveries?open=${deliveryId}`} className={LINK}>
                        …{deliveryId.slice(-8)}
                      </Link>
                    ),
                  },
                ]),
            ...(delivery === undefined || delivery.hook_removed
              ? []
              : [
                  {
                    key: words.hook,
                    value: (
                      <Link href={`/hooks/${delivery.hook_id}`} className={LINK}>
                        {toHookName(delivery)}
                      </Link>
                    ),
                  },
                ]),
          ]}
        />
      </div>
      <SignatureSection
        key={request.id}
        inbox={inbox}
        request={request}
        hookId={delivery?.hook_id ?? null}
      />
      <div className="space-y-3 border-t px-4 py-3">
        {message ? <ChatView message={message} /> : null}
        <BodyView body={request.body} label={words.body} />
        <HeaderList label={words.headers} headers={toHeaderRecord(request.headers)} />
      </div>
    </>
  );
}
