import type { Metadata } from 'next';
import { DeliveriesScreen } from '@/components/deliveries/deliveries-screen';
import { deliveryStrings } from '@/components/deliveries/strings';

export const metadata: Metadata = { title: deliveryStrings.title };

export default function DeliveriesPage() {
  return <DeliveriesScreen />;
}
