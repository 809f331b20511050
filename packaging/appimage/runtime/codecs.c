/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Debian's libsquashfuse.a names every codec. The image is compressed by zstd; of the others none is linked, liblzo2
 * not either, whose licence is another than this file's users expect. An image that needs one is refused. */
#include <stddef.h>

int lzo1x_decompress_safe(const void *from, size_t size, void *to, size_t *made, void *work);
int LZ4_decompress_safe(const char *from, char *to, int size, int most);
int lzma_stream_buffer_decode(void *limit, unsigned flags, const void *allocator, const void *from, void *position,
                              size_t size, void *to, void *made, size_t most);

int lzo1x_decompress_safe(const void *from, size_t size, void *to, size_t *made, void *work)
{
    (void)from, (void)size, (void)to, (void)made, (void)work;
    return -1; /* LZO_E_ERROR */
}

int LZ4_decompress_safe(const char *from, char *to, int size, int most)
{
    (void)from, (void)to, (void)size, (void)most;
    return -1;
}

int lzma_stream_buffer_decode(void *limit, unsigned flags, const void *allocator, const void *from, void *position,
                              size_t size, void *to, void *made, size_t most)
{
    (void)limit, (void)flags, (void)allocator, (void)from, (void)position, (void)size, (void)to, (void)made, (void)most;
    return 11; /* LZMA_PROG_ERROR */
}
