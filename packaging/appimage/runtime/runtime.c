/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "runtime.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Tools write into these; without `retain` the linker drops what nothing names. */
#define SECTION(name) __attribute__((section(name), used, retain, aligned(16)))
SECTION(".upd_info") static const char update_information[1024] = {0};
SECTION(".sha256_sig") static const char signature[1024] = {0};
SECTION(".sig_key") static const char signature_key[8192] = {0};

static const char usage[] =
    "AppImage options:\n"
    "  --appimage-extract [PATTERN]  extract the contents into squashfs-root\n"
    "  --appimage-extract-and-run …  run from a temporary folder (also APPIMAGE_EXTRACT_AND_RUN=1)\n"
    "  --appimage-mount              mount, print where, and wait for Ctrl+C\n"
    "  --appimage-offset             print where the file system image begins, in bytes\n"
    "  --appimage-portable-home      make the folder beside the file that is then $HOME\n"
    "  --appimage-portable-config    make the folder beside the file that is then $XDG_CONFIG_HOME\n"
    "  --appimage-updateinformation  print the embedded update information\n"
    "  --appimage-signature          print the embedded signature\n"
    "  --appimage-version            print the version of this runtime\n";

static void say_failed(const char *what)
{
    fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno));
}

_Noreturn void die(const char *what)
{
    say_failed(what);
    exit(127);
}

static void read_at(int descriptor, void *to, size_t size, off_t at, const char *path)
{
    errno = ENOEXEC; /* where it is too short */
    if (pread(descriptor, to, size, at) != (ssize_t)size)
        die(path);
}

/* The image begins where the table of the ELF's sections ends. */
static off_t image_offset(const char *path)
{
    Elf64_Ehdr header;
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        die(path);
    read_at(descriptor, &header, sizeof header, 0, path);
    close(descriptor);
    errno = ENOEXEC;
    if (memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
        die(path);
    return (off_t)header.e_shoff + (off_t)header.e_shentsize * header.e_shnum;
}

/* As the file has it: it may be another one than the one that runs (TARGET_APPIMAGE). 1 where it has none. */
static int print_section(const char *path, const char *wanted)
{
    Elf64_Ehdr header;
    Elf64_Shdr names;
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        die(path);
    read_at(descriptor, &header, sizeof header, 0, path);
    const off_t table = (off_t)header.e_shoff;
    read_at(descriptor, &names, sizeof names, table + (off_t)header.e_shstrndx * (off_t)sizeof names, path);
    for (int i = 0; i < header.e_shnum; ++i) {
        Elf64_Shdr section;
        char name[32] = {0};
        read_at(descriptor, &section, sizeof section, table + i * (off_t)sizeof section, path);
        if (pread(descriptor, name, sizeof name - 1, (off_t)(names.sh_offset + section.sh_name)) < 0)
            die(path);
        if (strcmp(name, wanted) != 0)
            continue;
        char *text = calloc(1, section.sh_size + 1);
        if (text == NULL)
            die(path);
        read_at(descriptor, text, section.sh_size, (off_t)section.sh_offset, path);
        puts(text);
        free(text);
        close(descriptor);
        return 0;
    }
    close(descriptor);
    return 1;
}

static void use_portable(const char *appimage, const char *suffix, const char *variable)
{
    char path[PATH_MAX];
    struct stat state;
    if (snprintf(path, sizeof path, "%s.%s", appimage, suffix) < (int)sizeof path && stat(path, &state) == 0 &&
        S_ISDIR(state.st_mode))
        setenv(variable, path, 1);
}

static _Noreturn void run_from(const char *directory, const char *appimage, char **arguments)
{
    char program[PATH_MAX + 16];
    char here[PATH_MAX];
    snprintf(program, sizeof program, "%s/AppRun", directory);
    setenv("APPIMAGE", appimage, 1);
    setenv("APPDIR", directory, 1);
    setenv("ARGV0", arguments[0], 1);
    if (getcwd(here, sizeof here) != NULL)
        setenv("OWD", here, 1);
    use_portable(appimage, "home", "HOME");
    use_portable(appimage, "config", "XDG_CONFIG_HOME");
    execv(program, arguments);
    say_failed(program);
    if (errno == EACCES)
        fputs("AppImage: no program may run there; set TMPDIR to a folder where one may\n", stderr);
    _exit(127);
}

static volatile pid_t running;

static void forward(int number)
{
    if (running > 0)
        kill(running, number);
}

static int extract_and_run(const struct image *image, const char *below, char **arguments)
{
    char directory[PATH_MAX];
    int status = 0;
    snprintf(directory, sizeof directory, "%s/appimage_XXXXXX", below);
    if (mkdtemp(directory) == NULL)
        die(directory);
    if (extract_image(image, directory, NULL, 0) != 0) {
        say_failed("extracting");
        remove_tree(directory);
        return 127;
    }
    running = fork();
    if (running < 0)
        die("fork");
    if (running == 0)
        run_from(directory, image->path, arguments);
    const int forwarded[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; ++i)
        signal(forwarded[i], forward);
    while (waitpid(running, &status, 0) < 0 && errno == EINTR) {
    }
    remove_tree(directory);
    if (WIFSIGNALED(status)) {
        signal(WTERMSIG(status), SIG_DFL);
        raise(WTERMSIG(status));
    }
    return WEXITSTATUS(status);
}

static int mount_only(const struct image *image, const char *at)
{
    sigset_t ends;
    int number;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    const pid_t server = mount_image(image, at);
    if (server < 0) {
        rmdir(at);
        errno = ENODEV;
        die("mounting needs FUSE");
    }
    sigprocmask(SIG_BLOCK, &ends, NULL);
    puts(at);
    fflush(stdout);
    sigwait(&ends, &number);
    kill(server, SIGTERM);
    waitpid(server, NULL, 0);
    return 0;
}

static int make_portable(const char *appimage, const char *suffix)
{
    char path[PATH_MAX + 16];
    snprintf(path, sizeof path, "%s.%s", appimage, suffix);
    if (mkdir(path, 0700) != 0)
        die(path);
    puts(path);
    return 0;
}

int main(int count, char **arguments)
{
    char path[PATH_MAX];
    char at[PATH_MAX];
    const char *other = getenv("TARGET_APPIMAGE");
    const char *temporary = getenv("TMPDIR");
    if (temporary == NULL || *temporary == '\0')
        temporary = "/tmp";
    if (realpath(other != NULL && *other != '\0' ? other : "/proc/self/exe", path) == NULL)
        die("finding the AppImage");
    const struct image image = {path, image_offset(path)};
    const char *option = count > 1 && strncmp(arguments[1], "--appimage-", 11) == 0 ? arguments[1] + 11 : "";
    const int is = *option != '\0';
    int extracts = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    snprintf(at, sizeof at, "%s/.mount_XXXXXX", temporary);

    if (strcmp(option, "help") == 0)
        return fputs(usage, stdout) < 0;
    if (strcmp(option, "version") == 0)
        return puts("Drydock AppImage runtime " DRYDOCK_VERSION) < 0;
    if (strcmp(option, "offset") == 0)
        return printf("%lld\n", (long long)image.offset) < 0;
    if (strcmp(option, "updateinformation") == 0 || strcmp(option, "updateinfo") == 0)
        return print_section(path, ".upd_info");
    if (strcmp(option, "signature") == 0)
        return print_section(path, ".sha256_sig");
    if (strcmp(option, "portable-home") == 0 || strcmp(option, "portable-config") == 0)
        return make_portable(path, option + 9);
    if (strcmp(option, "extract") == 0) {
        if (extract_image(&image, "squashfs-root", count > 2 ? arguments[2] : NULL, 1) != 0)
            die("extracting");
        return 0;
    }
    if (strcmp(option, "mount") == 0)
        return mkdtemp(at) == NULL ? (die(at), 1) : mount_only(&image, at);
    if (strcmp(option, "extract-and-run") == 0) {
        arguments[1] = arguments[0];
        ++arguments;
        extracts = 1;
    } else if (is) {
        fprintf(stderr, "AppImage: unknown option %s\n%s", arguments[1], usage);
        return 2;
    }

    if (extracts)
        return extract_and_run(&image, temporary, arguments);
    if (mkdtemp(at) == NULL)
        die(at);
    if (mount_image(&image, at) < 0) {
        rmdir(at);
        return extract_and_run(&image, temporary, arguments);
    }
    run_from(at, path, arguments);
}
