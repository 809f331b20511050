# SPDX-License-Identifier: GPL-3.0-or-later
"""AWS's own library against the package store."""
import hashlib
import os
import urllib.error
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.client import Config
from botocore.exceptions import ClientError

import store


def client(endpoint, environment, secret=None):
    return boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1",
                        aws_access_key_id=environment["AWS_ACCESS_KEY_ID"],
                        aws_secret_access_key=secret or environment["AWS_SECRET_ACCESS_KEY"],
                        config=Config(signature_version="s3v4", s3={"addressing_style": "path"},
                                      retries={"max_attempts": 1}))


def refused(call, code):
    try:
        call()
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return
    raise AssertionError(f"{code} was expected")


with store.running() as (endpoint, environment, folder):
    s3 = client(endpoint, environment)
    assert [b["Name"] for b in s3.list_buckets()["Buckets"]] == ["packages"]
    s3.head_bucket(Bucket="packages")
    s3.get_bucket_location(Bucket="packages")

    body = b"one small package"
    put = s3.put_object(Bucket="packages", Key="app/1.0.0/odd name+\u00fc.bin", Body=body, ContentType="text/x-odd")
    assert put["ETag"] == f'"{hashlib.md5(body).hexdigest()}"'
    got = s3.get_object(Bucket="packages", Key="app/1.0.0/odd name+\u00fc.bin")
    assert got["Body"].read() == body and got["ContentType"] == "text/x-odd"
    part = s3.get_object(Bucket="packages", Key="app/1.0.0/odd name+\u00fc.bin", Range="bytes=4-8")
    assert part["Body"].read() == b"small" and part["ContentRange"] == f"bytes 4-8/{len(body)}"
    refused(lambda: s3.get_object(Bucket="packages", Key="app/1.0.0/odd name+\u00fc.bin", Range="bytes=99-"), "InvalidRange")
    refused(lambda: s3.get_object(Bucket="packages", Key="absent"), "NoSuchKey")

    large = os.path.join(folder, "large")
    digest = hashlib.sha256()
    with open(large, "wb") as file:
        for _ in range(64):
            block = os.urandom(1 << 20)
            digest.update(block)
            file.write(block)
    s3.upload_file(large, "packages", "large", Config=TransferConfig(multipart_threshold=1 << 23, multipart_chunksize=1 << 23))
    assert s3.head_object(Bucket="packages", Key="large")["ETag"].endswith('-8"')
    s3.download_file("packages", "large", large + ".back")
    with open(large + ".back", "rb") as file:
        assert hashlib.sha256(file.read()).digest() == digest.digest()

    url = s3.generate_presigned_url("get_object", {"Bucket": "packages", "Key": "app/1.0.0/odd name+\u00fc.bin"}, ExpiresIn=60)
    assert urllib.request.urlopen(url).read() == body
    try:
        urllib.request.urlopen(url.replace("X-Amz-Expires=60", "X-Amz-Expires=61"))
        raise AssertionError("an altered URL was served")
    except urllib.error.HTTPError as error:
        assert error.code == 403

    listed = s3.list_objects_v2(Bucket="packages", Delimiter="/")
    assert [o["Key"] for o in listed["Contents"]] == ["large"]
    assert [p["Prefix"] for p in listed["CommonPrefixes"]] == ["app/"]
    upload = s3.create_multipart_upload(Bucket="packages", Key="aborted")["UploadId"]
    s3.upload_part(Bucket="packages", Key="aborted", UploadId=upload, PartNumber=2, Body=b"part")
    assert [p["PartNumber"] for p in s3.list_parts(Bucket="packages", Key="aborted", UploadId=upload)["Parts"]] == [2]
    s3.abort_multipart_upload(Bucket="packages", Key="aborted", UploadId=upload)
    refused(lambda: s3.upload_part(Bucket="packages", Key="aborted", UploadId=upload, PartNumber=1, Body=b"p"), "NoSuchUpload")

    refused(lambda: client(endpoint, environment, "another").list_objects_v2(Bucket="packages"), "SignatureDoesNotMatch")
    s3.delete_objects(Bucket="packages", Delete={"Objects": [{"Key": "large"}]})
    s3.delete_object(Bucket="packages", Key="app/1.0.0/odd name+\u00fc.bin")
    assert s3.list_objects_v2(Bucket="packages")["KeyCount"] == 0
