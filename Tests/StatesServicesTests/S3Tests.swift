import SwiftStates
import Testing

@Suite("S3")
struct S3Tests {
    @Test func readsAnObject() {
        #expect(
            task(S3.getObject(bucket: "reports", key: "\(Context.execution.name).txt")) == [
                "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
                "Parameters": ["Bucket": "reports", "Key.$": "States.Format('{}.txt', $$.Execution.Name)"],
            ]
        )
        #expect(
            task(S3.getObject(bucket: "b", key: "k", range: "bytes=0-9", versionID: "v"))["Parameters"] == [
                "Bucket": "b", "Key": "k", "Range": "bytes=0-9", "VersionId": "v",
            ]
        )
    }

    @Test func writesAnObject() {
        #expect(
            task(S3.putObject(bucket: "b", key: "k", body: "text", contentType: "application/json")) == [
                "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
                "Parameters": ["Bucket": "b", "Key": "k", "Body": "text", "ContentType": "application/json"],
            ]
        )
        #expect(
            task(S3.putObject(bucket: "b", key: "k", body: Template(["id": Context.execution.id])))["Parameters"] == [
                "Bucket": "b", "Key": "k", "Body": ["id.$": "$$.Execution.Id"],
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswers() throws {
        try roundTrip(
            S3.GetObjectOutput.self,
            [
                "Body": "text data", "ContentType": "binary/octet-stream", "ContentLength": 9, "ETag": "\"1\"",
                "LastModified": "2025-11-06T12:21:24Z", "Metadata": ["a": "b"], "VersionId": "v",
            ]
        )
        try roundTrip(
            S3.PutObjectOutput.self,
            ["ETag": "\"1\"", "ServerSideEncryption": "AES256", "VersionId": "v"]
        )
    }

    @Test func readsAnswersWithAllThatS3Sends() throws {
        let read: JSON = [
            "AcceptRanges": "bytes", "Body": "", "ContentLength": 0, "ContentType": "text/plain", "ETag": "\"1\"",
            "LastModified": "2025-11-06T12:21:24Z", "Metadata": [:], "ServerSideEncryption": "AES256",
        ]
        #expect(try read.decode(S3.GetObjectOutput.self).contentLength == 0)
        let written: JSON = [
            "ChecksumCRC32": "KUmHvQ==", "ChecksumType": "FULL_OBJECT", "ETag": "\"1\"",
            "ServerSideEncryption": "AES256",
        ]
        #expect(try written.decode(S3.PutObjectOutput.self).eTag == "\"1\"")
    }
}
