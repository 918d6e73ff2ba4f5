import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queries } from '../host/news.ts';
import { theme } from '../ui/theme.ts';
import { Announcer } from './announce.tsx';
import { ConnectionBanner } from './connection.tsx';
import { Door } from './door.tsx';
import { Toast } from './toast.tsx';
import { Stumble } from './trouble.tsx';

/** Everything around the screens. The theme's variables are laid before (ui/theme.ts); nothing here writes a <style>. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <Stumble>
          <ConnectionBanner />
          <Door />
        </Stumble>
        <Toast />
        <Announcer />
      </QueryClientProvider>
    </MantineProvider>
  );
}
