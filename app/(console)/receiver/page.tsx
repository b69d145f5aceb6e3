import type { Metadata } from 'next';
import { ReceiverScreen } from '@/components/receiver/receiver-screen';
import { receiverStrings } from '@/components/receiver/strings';

export const metadata: Metadata = { title: receiverStrings.title };

export default function ReceiverPage() {
  return <ReceiverScreen />;
}
