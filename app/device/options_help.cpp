// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/options.h"

namespace drydock::device {

std::string helpText()
{
    return R"(drydock-device: the reference device, and with --count a simulated fleet of devices that really
connect, download, verify and install.

Usage: drydock-device --broker URL --id ID [options]

Connection
  --broker URL            mqtt[s]://[user@]host[:port]
  --broker-ca FILE        authorities to trust (PEM); default: the system's
  --broker-cert FILE      this device's certificate (PEM), with --broker-key FILE
  --password-file FILE    the password; or put it into the environment as DRYDOCK_PASSWORD
  --password-dir DIR      one password a device, in DIR/{device id}
  --accounts FILE         one password a device, in lines `id:password`; mode 0600
                          (without a user in the URL, a device's user name is its id)
  --reconnect-wait S      wait a random time up to S seconds after a lost connection (default 60)
  --topic-root ROOT       first level of the state topics (default state)

Device
  --id ID                 device id
  --count N               N devices, named {ID}-0001 and so on (default 1)
  --software-version V    version it runs until told otherwise (default 1.0.0)
  --model M               hardware model it reports (default reference)
  --state DIR             keep what must survive a restart there; default: DIR/state of --install, else in memory
  --public-key FILE       minisign public key: install only packages whose manifest it signed, for this
                          model, not expired, and never older than the newest one installed
  --storage-ca FILE       authorities to trust for https downloads (PEM); default: the system's
  --limit-rate B/S        bytes a second for each download

Installation (without either the package is downloaded, verified and counted as installed)
  --install DIR           two slots DIR/a and DIR/b, and DIR/current pointing at the one in use; with --count
                          a directory a device
  --apply 'CMD {file}'    run CMD; exit status 0 means installed. {file}, {version}, {model} and {id} stand for
                          one argument each; no shell is involved. After a crash CMD may run again.

Misbehaviour, for tests; the same --seed gives the same
  --fail RATE             this fraction of attempts (0 to 1) ends in FAILURE at a random step
  --slow BYTES/S          read downloads slowly enough for the server to feel it
  --offline RATE          this fraction of attempts loses its connection at a random step for a while
  --seed N                (default 1)

Load, with very many devices
  --shared-connections N  N connections speak for all devices, which read wildcard topics (ROOT/+/update/delta,
                          …/update/accepted, …/update/rejected, …/get/accepted, …/get/rejected) and write those
                          of every device. It needs an account that may do so, named in the URL: devices' own
                          may not, and the configuration that is shipped makes none. Each device still has its
                          own state: it takes its command, reports progress and confirms. What is not exercised:
                          a connect, a session and an account a device, the broker's access rules for devices,
                          and last wills (a process that is killed leaves its devices online).
  --download-share RATE   with --shared-connections: this fraction of attempts (0 to 1, default 0.01) really
                          downloads and verifies its package; the others take it as downloaded

Result
  --summary FILE.json     written at the end: per device version, downloads, attempts, outcomes, connects
  --help                  this text
  --version               which version this is

Runs until SIGTERM or SIGINT, then says goodbye to the broker. Exit status: 0 ended as asked, 1 failed (the
reason stands on standard error), 2 wrong usage.
)";
}

} // namespace drydock::device
