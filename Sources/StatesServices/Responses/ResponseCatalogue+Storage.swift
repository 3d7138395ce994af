extension ResponseCatalogue {
    /// Amazon S3.
    static let storage: [String: ResponseShape] = [
        "s3:getObject": .object(objectFields.merging(["Body": .bytes, "ContentRange": .text]) { $1 }),
        "s3:headObject": .object(
            objectFields.merging(["ArchiveStatus": .word(["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"])]) { $1 }
        ),
        "s3:putObject": .record(
            "Expiration ETag ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 ChecksumSHA256 VersionId "
                + "SSECustomerAlgorithm SSECustomerKeyMD5 SSEKMSKeyId SSEKMSEncryptionContext",
            [
                "ServerSideEncryption": encryption, "BucketKeyEnabled": .flag, "Size": .integer,
                "RequestCharged": .word(["requester"]), "ChecksumType": .word(["COMPOSITE", "FULL_OBJECT"]),
            ]
        ),
        "s3:copyObject": .record(
            "Expiration CopySourceVersionId VersionId SSECustomerAlgorithm SSECustomerKeyMD5 SSEKMSKeyId "
                + "SSEKMSEncryptionContext",
            [
                "CopyObjectResult": .record("ETag", ["LastModified": .timestamp]), "ServerSideEncryption": encryption,
                "BucketKeyEnabled": .flag, "RequestCharged": .word(["requester"]),
            ]
        ),
        "s3:deleteObject": .record("VersionId", ["DeleteMarker": .flag, "RequestCharged": .word(["requester"])]),
        "s3:listObjectsV2": .record(
            "Name Prefix Delimiter ContinuationToken NextContinuationToken StartAfter",
            [
                "IsTruncated": .flag, "MaxKeys": .integer, "KeyCount": .integer, "EncodingType": .word(["url"]),
                "CommonPrefixes": .list(.record("Prefix")), "RequestCharged": .word(["requester"]),
                "Contents": .list(
                    .record(
                        "Key ETag",
                        [
                            "LastModified": .timestamp, "Size": .integer, "StorageClass": storageClass,
                            "ChecksumAlgorithm": .texts, "Owner": .record("DisplayName ID"),
                        ]
                    )
                ),
            ]
        ),
        "s3:listBuckets": .record(
            "ContinuationToken Prefix",
            [
                "Buckets": .list(.record("Name BucketRegion BucketArn", ["CreationDate": .timestamp])),
                "Owner": .record("DisplayName ID"),
            ]
        ),
        "s3:createBucket": .record("Location BucketArn"),
    ]

    private static let objectFields = ResponseShape.fields(
        "AcceptRanges Expiration Restore ETag ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 "
            + "ChecksumSHA256 VersionId CacheControl ContentDisposition ContentEncoding ContentLanguage ContentType "
            + "ExpiresString WebsiteRedirectLocation SSECustomerAlgorithm SSECustomerKeyMD5 SSEKMSKeyId",
        [
            "DeleteMarker": .flag, "LastModified": .timestamp, "ContentLength": .integer, "MissingMeta": .integer,
            "Expires": .timestamp, "ServerSideEncryption": encryption, "Metadata": .map(.text),
            "BucketKeyEnabled": .flag, "StorageClass": storageClass, "RequestCharged": .word(["requester"]),
            "ReplicationStatus": .word(["COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED"]),
            "PartsCount": .integer, "TagCount": .integer, "ObjectLockMode": .word(["GOVERNANCE", "COMPLIANCE"]),
            "ObjectLockRetainUntilDate": .timestamp, "ObjectLockLegalHoldStatus": .word(["ON", "OFF"]),
            "ChecksumType": .word(["COMPOSITE", "FULL_OBJECT"]),
        ]
    )

    private static let storageClass = ResponseShape.word([
        "STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER",
        "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE", "FSX_OPENZFS",
    ])

    private static let encryption = ResponseShape.word(["AES256", "aws:fsx", "aws:kms", "aws:kms:dsse"])
}
